# shellcheck shell=bash
# What .ci/run, .ci/release and .ci/try share. One set of flags for the programs that are
# handed out, so that CI's cross build and a release compile Fyne once between them.

step() { printf '\n== %s\n' "$*"; }
has_tool() { command -v "$1" >/dev/null; }

# The same bytes from the same commit: no paths of this machine, no version control
# stamp, no build id, no time.
handed_out=(-trimpath -buildvcs=false -tags accessibility)
plain_link="-s -w -buildid="

for_windows() { # for_windows COMMAND…: with everything set for the Windows program
  GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc "$@"
}

# --no-insert-timestamp: else the linker writes the time into the program. Go's own linker
# asks for it too; a release must not hang on that.
build_windows() { # build_windows OUT
  for_windows go build "${handed_out[@]}" \
    -ldflags "$plain_link -H=windowsgui -extldflags=-Wl,--no-insert-timestamp" -o "$1" ./app
}

build_linux() { # build_linux OUT
  GOOS=linux GOARCH=amd64 CGO_ENABLED=1 go build "${handed_out[@]}" \
    -ldflags "$plain_link -extldflags=-Wl,--build-id=none" -o "$1" ./app
}
