# SPDX-License-Identifier: GPL-3.0-or-later
"""Line charts as SVG. No library is needed to draw or to show them."""
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, GAP = 360, 240, 56, 12, 34, 40, 16
COLOURS = ("#1f5fa8", "#b4451f", "#2f7d4f", "#7a4fa3", "#8a6d00", "#555555", "#c2185b", "#00838f")


def ticks(top, count=4):
    """About `count` round numbers from 0 to `top` or just above."""
    rough = top / count or 1
    power = 10 ** len(str(int(rough))) / 10 if rough >= 1 else 10 ** -len(str(int(1 / rough)))
    step = next(m * power for m in (1, 2, 2.5, 5, 10, 20) if m * power >= rough)
    return [i * step for i in range(int(top / step + 0.999) + 1)]


def text(x, y, content, size=11, anchor="middle", more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"{more}>{escape(content)}</text>'


def panel(x0, y0, title, x_label, xs, lines):
    """One chart: `lines` is {name: values at xs}; both axes begin at 0."""
    x_ticks, y_ticks = ticks(max(xs)), ticks(max(max(values) for values in lines.values()))
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x, y):
        return x0 + LEFT + wide * x / x_ticks[-1], y0 + TOP + high * (1 - y / y_ticks[-1])

    out = [text(x0 + WIDTH / 2, y0 + 18, title, 13, more=' font-weight="bold"'),
           text(x0 + LEFT + wide / 2, y0 + HEIGHT - 6, x_label)]
    for y in y_ticks:
        (x1, at), (x2, _) = place(0, y), place(x_ticks[-1], y)
        out += [f'<line x1="{x1:.1f}" y1="{at:.1f}" x2="{x2:.1f}" y2="{at:.1f}" stroke="#ddd"/>',
                text(x1 - 5, at + 4, f"{y:g}", anchor="end")]
    out += [text(place(x, 0)[0], y0 + HEIGHT - 24, f"{x:g}") for x in x_ticks]
    for number, (name, values) in enumerate(lines.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = [place(x, y) for x, y in zip(xs, values)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        if len(lines) > 1:
            out.append(text(x0 + LEFT + 8, y0 + TOP + 12 + 13 * number, name, 10, "start", f' fill="{colour}"'))
    return out


def svg(x_label, xs, panels):
    """Charts in rows of two. `panels` is [(title, {name: values at xs}), …]."""
    rows = (len(panels) + 1) // 2
    wide, high = 2 * WIDTH + GAP, rows * HEIGHT
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
           ' font-family="sans-serif">', f'<rect width="{wide}" height="{high}" fill="white"/>']
    for number, (title, lines) in enumerate(panels):
        out += panel(number % 2 * (WIDTH + GAP), number // 2 * HEIGHT, title, x_label, xs, lines)
    return "\n".join([*out, "</svg>"]) + "\n"
