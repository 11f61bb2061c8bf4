project = "Glasses"
html_theme = "alabaster"
html_static_path = ["_static"]
html_js_files = [(name, {"type": "module"}) for name in ("vitreous-figure.js", "vitreous-frame.js")]
