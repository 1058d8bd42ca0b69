@echo off
rem Starts the jar beside this script with the JDK 21 or newer that JAVA_HOME or the PATH names.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
%JAVA% --version >nul 2>&1 || (echo Rungwork needs a JDK 21 or newer: install one, or set JAVA_HOME. & exit /b 1)
%JAVA% -jar "%~dp0@jar@" %*
