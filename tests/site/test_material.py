"""The theme is MkDocs Material, as the design asks."""

from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]


def test_the_theme_is_material():
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert config["theme"]["name"] == "material"


def test_pages_extend_materials_own_template_instead_of_replacing_it():
    main = (ROOT / "templates" / "theme" / "main.html").read_text(encoding="utf-8")
    assert '{% extends "base.html" %}' in main
