package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestFyneAppTomlSaysWhatTheProgramSays(t *testing.T) {
	toml, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		fmt.Sprintf("Name = %q", appName), fmt.Sprintf("ID = %q", appID),
		fmt.Sprintf("Version = %q", appVersion), fmt.Sprintf("Build = %d", appBuild), "fyneDo = true",
	} {
		if !strings.Contains(string(toml), line) {
			t.Errorf("FyneApp.toml lacks the line %s", line)
		}
	}
}
