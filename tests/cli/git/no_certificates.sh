# Connections are the git program's: no command spends its time on reading certificates.
command -v strace >/dev/null || skip 'no strace'
project
small_pipeline
commit pipeline
# the leak checker cannot work in a process that is traced
ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0" strace -f -e trace=open,openat -o "$STORY_LOG/trace" dvc exp run -q --temp -n e1
run grep -c 'libgit2' "$STORY_LOG/trace" <<'END'
1
END
run grep 'certs' "$STORY_LOG/trace" <<'END'
[exit 1]
END
