@echo off
rem Starts the jar beside this script with the JDK 21 or newer that JAVA_HOME or the PATH names.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
for /f "tokens=2" %%v in ('%JAVA% --version 2^>nul') do for /f "delims=." %%m in ("%%v") do (
  if %%m GEQ 21 goto found
  goto missing
)
:missing
echo Rungwork needs a JDK 21 or newer: install one, or set JAVA_HOME.
exit /b 1
:found
%JAVA% -XX:+ExitOnOutOfMemoryError -jar "%~dp0@jar@" %*
