"""Figures of Vitreous in Jupyter: five theories of glass, computed live in the browser."""

import json
from difflib import get_close_matches
from importlib.metadata import version
from pathlib import Path

import anywidget
import traitlets

__all__ = ["Figure", "figures"]
__version__ = version("vitreous-widget")

_STATIC = Path(__file__).parent / "static"
_ROOMS = json.loads((_STATIC / "figures.json").read_text(encoding="utf-8"))
_FIGURES = {figure["id"]: figure for room in _ROOMS.values() for figure in room}
_INPUTS = {name: figure["inputs"] for name, figure in _FIGURES.items()}


def figures():
    """The ids of all figures, each with the names of its inputs."""
    return {name: list(inputs) for name, inputs in _INPUTS.items()}


def _packed(name):
    return (_STATIC / f"{name}.gz").read_bytes()


def _files(figure):
    """What the page needs to draw a figure."""
    room = figure.split(".")[0]
    code = {name: _packed(name) for name in ["vitreous", *_FIGURES[figure]["code"]]}
    return {"figure": figure, "room": room, "code": code, "words": _packed(f"{room}.words")}


class Figure(anywidget.AnyWidget):
    """A live figure: `Figure("rfot.angell", inputs={"fragility": 80}, controls=["fragility"])`.

    `inputs` follows the sliders, and the figure follows `inputs`. What is left out takes its default. `theme` is "light", "dark"
    or "", which follows the notebook. `controls` names the inputs with a slider; `all_controls()` names all of them.
    """

    _esm = _STATIC / "widget.js"
    figure = traitlets.Unicode().tag(sync=True)
    inputs = traitlets.Dict().tag(sync=True)
    theme = traitlets.Enum(["", "light", "dark"], default_value="").tag(sync=True)
    controls = traitlets.List(traitlets.Unicode()).tag(sync=True)
    _files = traitlets.Dict().tag(sync=True)

    def __init__(self, figure="rfot.angell", **traits):
        super().__init__(figure=figure, **traits)

    def all_controls(self):
        """Gives every input of the figure a slider or a list; answers with the figure."""
        self.controls = list(_INPUTS[self.figure])
        return self

    @traitlets.validate("figure")
    def _known(self, proposal):
        name = proposal["value"]
        if name not in _INPUTS:
            near = get_close_matches(name, _INPUTS, 3)
            raise traitlets.TraitError(f"there is no figure {name!r}; " + (f"near it: {', '.join(near)}" if near else "figures() names all"))
        return name

    @traitlets.validate("inputs", "controls")
    def _named(self, proposal):
        known = _INPUTS.get(self.figure)
        for name in proposal["value"] if known else []:
            if name not in known:
                raise traitlets.TraitError(f"{self.figure} has no input {name!r}; it has {', '.join(known)}")
        return proposal["value"]

    @traitlets.observe("figure")
    def _fetch(self, change):
        # inputs of another figure mean nothing here
        if change["old"] and change["old"] != change["new"]:
            known = _INPUTS[change["new"]]
            self.controls = [name for name in self.controls if name in known]
            self.inputs = {name: value for name, value in self.inputs.items() if name in known}
        self._files = _files(change["new"])
