"""FROM THE LEAD to the site helper (22:16): the user's design card fixes MkDocs *Material* as the theme, and the issue says
"MkDocs Material builds", "behind Material's search box".  A theme of our own (`name: null`) is not ours to choose, however good.
Please convert now, keeping all you have: `theme: name: material`, `custom_dir: templates/theme`, main.html `{% extends "base.html" %}`,
override only the partials and blocks that need it (header, footer, language links, search, head with CSP), our CSS on top of Material's,
`font: false`, navigation hidden, palette auto/light/dark.  Material's inline scripts need hashes or to be moved to files for the CSP.
Delete this docstring when done; keep the test.
"""

from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_theme_is_material():
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert config["theme"]["name"] == "material"


def test_pages_extend_materials_own_template_instead_of_replacing_it():
    main = (ROOT / "templates" / "theme" / "main.html").read_text(encoding="utf-8")
    assert '{% extends "base.html" %}' in main
