"""Readers' own settings: forced colours, more contrast, less motion."""

import axe
from report import Finding


def forced_colours(tab, page):
    return axe.run(tab, page, [(1280, "light"), (1280, "dark")], forced_colors="active")


def more_contrast(tab, page):
    return axe.run(tab, page, [(1280, "light"), (320, "dark")], prefers_contrast="more")


def less_motion(tab, page):
    """Nothing moves for readers who asked for that."""
    tab.show(page.address, prefers_reduced_motion="reduce")
    moving = tab.probe("moving")
    return [Finding(str(page), "less motion", "moving", one, "stop it inside @media (prefers-reduced-motion: reduce)") for one in moving]
