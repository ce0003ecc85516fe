package aloud

import (
	"os/exec"
	"syscall"
)

// script is all that PowerShell is told; the letter comes by its standard input. A
// British voice is taken where there is one.
const script = `$ErrorActionPreference='Stop';` +
	`$in=New-Object System.IO.StreamReader([Console]::OpenStandardInput(),[Text.Encoding]::UTF8);` +
	`Add-Type -AssemblyName System.Speech;` +
	`$voice=New-Object System.Speech.Synthesis.SpeechSynthesizer;` +
	`try{$voice.SelectVoiceByHints('NotSet','NotSet',0,[Globalization.CultureInfo]'en-GB')}catch{};` +
	`$voice.Rate=-1;$voice.Speak($in.ReadToEnd())`

const noWindow = 0x08000000 // CREATE_NO_WINDOW

// find: Windows reads with System.Speech, which PowerShell reaches.
func find(look func(string) (string, error)) (voice, bool) {
	path, err := look("powershell.exe")
	return voice{
		program: path,
		args:    []string{"-NoLogo", "-NoProfile", "-NonInteractive", "-Command", script},
		prepare: func(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: noWindow} },
	}, err == nil
}
