"""The site on this machine, built again whenever an article, a decision or a template changes."""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generator.errors import GeneratorError
from generator.site import host

__all__ = ["serve"]

HOST = "127.0.0.1"
"""Of this machine only: the site of an editor at work is nobody else's business."""
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class _Server(LiveReloadServer):
    """MkDocs' server, whose own script may run: the pages as published allow no script inside a page."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        injected: bytes = super()._inject_js_into_html(_POLICY.sub(b"", content, count=1), epoch)  # type: ignore[no-untyped-call]
        return injected


def serve(
    build: Callable[[], object],
    config: Path,
    *,
    docs: Path,
    watched: Iterable[Path],
    port: int,
    say: Callable[[str], Any],
) -> None:
    """Calls `build` (articles → docs), has MkDocs make the site and serves it until interrupted.

    `watched` are folders and files: any change below them, new and removed files too, builds again and reloads the page.
    Raises GeneratorError when the first build fails, OSError when the port is taken; later errors are said and the site stays as it was.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="chronology-") as folder:
        site = Path(folder) / "site"

        def rebuild() -> None:
            build()
            for warning in host.build(config, docs=docs, site=site):
                say(f"mkdocs: {warning}")

        def again() -> None:
            try:
                rebuild()
            except (GeneratorError, OSError) as problem:
                say(f"error: {problem}")  # not raised: the server would answer nothing until it is put right
            else:
                say("built again")

        rebuild()
        server = _Server(builder=again, host=HOST, port=port, root=str(site))
        server.error_handler = lambda code: page.read_bytes() if (page := site / f"{code}.html").is_file() else None
        for path in watched:
            server.watch(str(path))
        say(f"the site is at {server.url} until you press Ctrl+C")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            say("stopped")
        finally:
            server.shutdown()
