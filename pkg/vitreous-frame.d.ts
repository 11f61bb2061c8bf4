// A script for its effect: it gives each frame of vitreous.html the height that its figure tells.
export {};
