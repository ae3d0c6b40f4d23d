@echo off
rem ParityDesk: without arguments the desktop, with a command the same engine without a window.
setlocal
set "HOME_DIR=%~dp0.."
"%HOME_DIR%\runtime\bin\java.exe" "@%HOME_DIR%\lib\options" "-XX:AOTCache=%HOME_DIR%\lib\paritydesk.aot" -cp "%HOME_DIR%\lib\paritydesk.jar" paritydesk.Main %*
exit /b %ERRORLEVEL%
