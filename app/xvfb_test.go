package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// display is an X server of the test's own, without a screen: real windows open on
// it, real keys reach them, and what they paint can be read.
type display struct {
	t    *testing.T
	name string // ":7"
	fb   string // the file in which the server keeps its picture
}

// patience is how long a test waits for what it expects before it fails. It is no
// measure of speed: a wait ends as soon as the expected is there.
const patience = 90 * time.Second

// waitFor asks again and again until the answer is yes.
func waitFor(t *testing.T, what string, yes func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !yes(); {
		if time.Now().After(deadline) {
			t.Fatalf("waited for this in vain: %s", what)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// newDisplay starts an X server of width by height pixels and stops it with the test.
func newDisplay(t *testing.T, width, height int) *display {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing: run `bash .ci/setup` first", tool)
		}
	}
	folder := t.TempDir()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"-fbdir", folder, "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatalf("starting Xvfb: %v", err)
	}
	write.Close()
	t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	number, err := bufio.NewReader(read).ReadString('\n')
	read.Close()
	if err != nil {
		t.Fatalf("Xvfb named no display: %v", err)
	}
	return &display{t: t, name: ":" + strings.TrimSpace(number), fb: filepath.Join(folder, "Xvfb_screen0")}
}

// xdotool runs one command of that tool and returns what it printed.
func (d *display) xdotool(args ...string) string {
	d.t.Helper()
	out, err := d.try(args...)
	if err != nil {
		d.t.Fatalf("xdotool %s: %v\n%s", args[0], err, out)
	}
	return out
}

func (d *display) try(args ...string) (string, error) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name)
	out, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}

// keys presses keys or chords one after the other: "Return", "ctrl+period".
func (d *display) keys(chords ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--delay", "15"}, chords...)...)
}

// write types text as fast as xdotool does.
func (d *display) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "8", text)
}

// waitForTitle waits for a window of that very title.
func (d *display) waitForTitle(title string) {
	d.t.Helper()
	waitFor(d.t, "a window called "+title, func() bool {
		_, err := d.try("search", "--onlyvisible", "--name", "^"+title+"$")
		return err == nil
	})
}

// picture is what the screen shows now. The server writes its frame buffer to a
// file in the format of xwd: a header of big-endian words, a colour map, then rows.
func (d *display) picture() *image.RGBA {
	d.t.Helper()
	data, err := os.ReadFile(d.fb)
	if err != nil {
		d.t.Fatal(err)
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(data[4*i:])) }
	const headerSize, width, height, bitsPerPixel, bytesPerLine, colours = 0, 4, 5, 11, 12, 19
	if word(bitsPerPixel) != 32 {
		d.t.Fatalf("the screen has %d bits a pixel, want 32", word(bitsPerPixel))
	}
	pixels := data[word(headerSize)+12*word(colours):]
	img := image.NewRGBA(image.Rect(0, 0, word(width), word(height)))
	for y := range word(height) {
		row := pixels[y*word(bytesPerLine):]
		for x := range word(width) {
			img.SetRGBA(x, y, color.RGBA{row[4*x+2], row[4*x+1], row[4*x], 0xFF})
		}
	}
	return img
}

// pixels counts the pixels of one colour in a part of the screen.
func (d *display) pixels(in image.Rectangle, c color.RGBA) int {
	d.t.Helper()
	img, n := d.picture(), 0
	in = in.Intersect(img.Bounds())
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if img.RGBAAt(x, y) == c {
				n++
			}
		}
	}
	return n
}

// keepPicture saves what the screen shows when DEARLY_PICTURES names a folder, to
// be looked at and for README.
func (d *display) keepPicture(name string) {
	d.t.Helper()
	folder := os.Getenv("DEARLY_PICTURES")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, d.picture()); err != nil {
		d.t.Fatal(err)
	}
}
