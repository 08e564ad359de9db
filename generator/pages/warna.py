"""The main colour of a site as a small style sheet: readable on light and on dark, whatever colour is chosen."""

from __future__ import annotations

_LIGHT = (255, 255, 255)
_DARK = (30, 33, 41)
_ON_LIGHT, _ON_DARK = 4.6, 6.5
"""Contrast of links; WCAG AA asks for 4.5, and thin light text on dark needs more to look the same."""

Rgb = tuple[int, int, int]


def lembar_warna(warna: str) -> str:
    """The style sheet for ``#rrggbb``."""
    main = _parts(warna)
    over = _LIGHT if contrast(main, _LIGHT) >= contrast(main, _DARK) else _DARK
    return "".join(
        (
            "[data-md-color-primary=custom]{",
            f"--md-primary-fg-color:{_hex(main)};",
            f"--md-primary-fg-color--light:{_hex(_mixed(main, _LIGHT, 0.2))};",
            f"--md-primary-fg-color--dark:{_hex(_mixed(main, (0, 0, 0), 0.2))};",
            f"--md-primary-bg-color:{_hex(over)};",
            f"--md-primary-bg-color--light:{_hex(over)};",
            "}\n",
            _links("default", readable(main, _LIGHT, _ON_LIGHT)),
            _links("slate", readable(main, _DARK, _ON_DARK)),
        )
    )


def merek(warna: str) -> str:
    """The colour of one LSP for its own pages, as custom properties that a style attribute can hold.

    ``--merek`` is the colour itself; the others are readable on a light and on a dark page.
    """
    main = _parts(warna)
    light, dark = readable(main, _LIGHT, _ON_LIGHT), readable(main, _DARK, _ON_DARK)
    return f"--merek:{_hex(main)};--merek-terang:{_hex(light)};--merek-gelap:{_hex(dark)}"


def _links(scheme: str, colour: Rgb) -> str:
    return (
        f"[data-md-color-scheme={scheme}]{{--md-typeset-a-color:{_hex(colour)};"
        f"--md-accent-fg-color:{_hex(colour)};--md-accent-fg-color--transparent:{_hex(colour)}1a}}\n"
    )


def readable(colour: Rgb, background: Rgb, enough: float) -> Rgb:
    """The colour, lightened or darkened only as far as it has enough contrast to the background."""
    towards = (0, 0, 0) if background == _LIGHT else _LIGHT
    for step in range(21):
        mixed = _mixed(colour, towards, step / 20)
        if contrast(mixed, background) >= enough:
            return mixed
    return towards


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours (WCAG 2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def _parts(warna: str) -> Rgb:
    return int(warna[1:3], 16), int(warna[3:5], 16), int(warna[5:7], 16)


def _hex(colour: Rgb) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)
