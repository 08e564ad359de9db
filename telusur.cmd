@echo off
rem Sets this machine up if need be, then runs Telusur, as ./run does on other systems:
rem   telusur.cmd            the main job: check, every kit, the site (without PDF where Pango is missing)
rem   telusur.cmd ARGS...    telusur ARGS...
rem Exit status: 3 when the machine lacks something only its owner can install.
setlocal
pushd "%~dp0"
set "BIN=%~dp0.venv\Scripts"

set "PY="
call :probe py.exe
call :probe python.exe
call :probe python3.exe
if defined PY goto :python
echo telusur: Python 3.11 or newer is needed: https://www.python.org/downloads/ 1>&2
echo telusur: or run: winget install Python.Python.3.13 1>&2
echo telusur: then run this command again in a new window. 1>&2
set "CODE=3"
goto :end

:python
set "CURRENT=import click, filecmp, registry, sys; files = 'requirements.lock', 'pyproject.toml'"
set "CURRENT=%CURRENT%; sys.exit(not all(filecmp.cmp(name, '.venv/' + name, False) for name in files))"
"%BIN%\python.exe" -c "%CURRENT%" >nul 2>nul
if %errorlevel%==0 goto :start

:install
echo telusur: installing Python packages into .venv 1>&2
"%PY%" -m venv --clear .venv
if not %errorlevel%==0 goto :broken
"%BIN%\python.exe" -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
if not %errorlevel%==0 goto :broken
"%BIN%\python.exe" -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
if not %errorlevel%==0 goto :broken
rem Last, so that a broken install is done again.
copy /y requirements.lock .venv\requirements.lock >nul
copy /y pyproject.toml .venv\pyproject.toml >nul
goto :start

:broken
echo telusur: the packages could not be installed; see above. 1>&2
set "CODE=3"
goto :end

:start
if "%~1"=="" goto :everything
"%BIN%\telusur.exe" %*
set "CODE=%errorlevel%"
goto :end

:everything
"%BIN%\python.exe" -c "from generator.outputs.pango import pango_version; pango_version()" >nul 2>nul
if not %errorlevel%==0 goto :without_pdf
"%BIN%\telusur.exe" build
set "CODE=%errorlevel%"
goto :end

:without_pdf
echo telusur: there is no Pango here, so no PDF; making DOCX and HTML. 1>&2
"%BIN%\telusur.exe" build --format docx,html
set "CODE=%errorlevel%"
goto :end

:probe
if defined PY exit /b 0
%1 -c "import sys, venv; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if %errorlevel%==0 set "PY=%1"
exit /b 0

:end
popd
exit /b %CODE%
