# An `add` and a `checkout` that were killed are done again: what was stored or made before is not read once more.
command -v strace >/dev/null || skip 'no strace'
project
mkdir data
seq 2000 | split -l 1 -a 4 - data/
find data -type f -exec touch -d '1 hour ago' {} +
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"

# killed_at FILES DIR CALL COMMAND...   each CALL takes a while; the process is killed when DIR has that many files
killed_at() {
    files=$1 dir=$2 call=$3
    shift 3
    strace -D -f -qq -o /dev/null -e trace="$call" -e inject="$call":delay_enter=4000 "$@" >/dev/null 2>&1 &
    eventually has_files "$files" "$dir"
    kill -9 $!
    wait $! || true
}
has_files() { [ "$(find "$2" -type f ! -name '*.tmp' | wc -l)" -ge "$1" ]; }

# read_by COMMAND...   how many of the files it opens
read_by() {
    strace -f -qq -o "$STORY_LOG/trace" -e trace=openat "$@" >/dev/null 2>&1
    grep -Ec '"(.*/)?data/[a-z]+", O_RDONLY' "$STORY_LOG/trace" || true
}

killed_at 1400 .dvc/cache rename dvc add data
[ ! -e data.dvc ]
again=$(read_by dvc add data)
[ "$again" -gt 0 ] && [ "$again" -lt 1500 ] || { echo "$again of 2000 read again" >&2; exit 1; }
run dvc status <<'END'
Data and pipelines are up to date.
END

rm -r data
mkdir data
killed_at 1400 data renameat dvc checkout
there=$(find data -type f | wc -l)
[ "$there" -lt 2000 ]
again=$(read_by dvc checkout)
# Without what was remembered all that are there would be read.
[ "$again" -lt $((there * 3 / 4)) ] || { echo "$there were there, $again read again" >&2; exit 1; }
run dvc status <<'END'
Data and pipelines are up to date.
END
