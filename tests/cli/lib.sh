# Words of the stories in tests/cli; scenery.sh has those that set the scene.  Sourced by tests/cli/run.
#
# A story starts in an empty directory with a home of its own; `dvc` is the program under test.

set -eu
# shellcheck source=tests/support/scenery.sh
. "$STORY_SUPPORT/scenery.sh"

# run COMMAND... [<<'END' expectation END]
#
# What it says, stdout and stderr as they come, and "[exit N]" when N is not 0, must be the here-document (nothing
# without one).  One `run` a line, not in loops or functions, so that --update finds its here-document.
run() {
    story_step=$((${story_step:-0} + 1))
    step=$STORY_LOG/$(printf '%03d' "$story_step")
    printf '%s\n' "$*" >"$step.cmd"
    cat >"$step.want"
    if "$@" >"$step.got" 2>&1 </dev/null; then code=0; else code=$?; fi
    if [ -s "$step.got" ] && [ -n "$(tail -c 1 "$step.got")" ]; then echo >>"$step.got"; fi
    [ "$code" = 0 ] || echo "[exit $code]" >>"$step.got"
}

# quietly COMMAND...   must succeed; what it says is not this story's subject
quietly() {
    "$@" >"$STORY_LOG/quiet" 2>&1 </dev/null || { code=$?; cat "$STORY_LOG/quiet" >&2; echo "exit $code: $*" >&2; exit 1; }
}

# first_line COMMAND...   the first line of what it says, a list of choices left out; and its exit code
first_line() {
    if "$@" >"$STORY_LOG/all" 2>&1; then code=0; else code=$?; fi
    head -n 1 "$STORY_LOG/all" | sed 's/ (choose from .*//'
    return "$code"
}

# skip REASON   this story cannot be told here
skip() {
    echo "$*" >"$STORY_LOG/skip"
    exit 77
}

# eventually COMMAND...   wait until it succeeds, ten seconds at most
eventually() {
    for _ in $(seq 200); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.05
    done
    echo "never: $*" >&2
    exit 1
}

# A stage that says by $STARTED that it runs, and ends when there is $GO; both are out of Git's sight, for copies of the
# workspace, too.
waiting_pipeline() {
    file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: touch "$STARTED"; until [ -e "$GO" ]; do sleep 0.05; done; cp params.yaml result
	    params: [lr]
	    outs: [result]
	TXT
    echo 'lr: 1' >params.yaml
    echo /result >.gitignore
    STARTED=$PWD/.dvc/tmp/started GO=$PWD/.dvc/tmp/go
    export STARTED GO
}
