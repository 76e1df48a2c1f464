# Words in which the cases are written.  Sourced by every case and every handover story.
#
# A case starts in an empty directory, /repo in what is recorded; `dvc` is the program under test.
# Everything else (git, printf, ...) only sets the scene and must succeed.

set -eu
# shellcheck source=tests/support/scenery.sh
. "$ORACLE_DIR/../support/scenery.sh"

# --- the steps that are compared -------------------------------------------------------------

# run [-q|-j|-h] COMMAND...   run it and record exit code, stdout and stderr.
#   -q  the words are not promised: only the exit code counts
#   -j  stdout is one JSON document and is compared as a value
#   -h  only the exit code and the first line of stderr are promised
run() {
    kind=text
    case $1 in
    -q) kind=quiet; shift ;;
    -j) kind=json; shift ;;
    -h) kind=headline; shift ;;
    esac
    step_begin "$kind"
    for word in "$@"; do printf '%s\n' "$word"; done >"$step.cmd"
    if "$@" >"$step.out" 2>"$step.err" </dev/null; then echo 0 >"$step.rc"; else echo $? >"$step.rc"; fi
    step_refs
}

# As run, for a command with shell syntax in it: sh_run [-q|-j|-h] 'text'
sh_run() {
    case $1 in
    -?) run "$1" /bin/sh -c "$2" ;;
    *) run /bin/sh -c "$1" ;;
    esac
}

# Record what is on disk now.  The end of a case is recorded without asking.
snapshot() {
    step_begin state
    "$ORACLE_PYTHON" "$ORACLE_DIR/state.py" "$ORACLE_BASE" >"$step.state"
    step_refs
}

# deviation ID [ARGUMENT...]   we differ on purpose: `## ID` in docs/deviations.md says why, and
# normalise.py says what is left to compare.
deviation() { printf '%s\n' "$*" >>"$ORACLE_LOG/deviations"; }

step_begin() {
    step_number=$((${step_number:-0} + 1))
    step=$ORACLE_LOG/$(printf '%03d' "$step_number")
    echo "$1" >"$step.kind"
}

# Names of commits are labelled in the order in which refs show them, so look after each step.
step_refs() {
    command git for-each-ref --format='%(refname) %(objectname)' refs/exps refs/stash >"$step.refs" 2>/dev/null ||
        : >"$step.refs"
}

# --- scenery: more of it in tests/support/scenery.sh ------------------------------------------

# experiment NAME [PARENT]   make an experiment of what the directory holds, the way a finished run leaves
# it, with a date of its own, on PARENT (a commit) instead of HEAD; then go back to HEAD.
experiment() {
    minutes=$((${minutes:-0} + 1))
    base=$(git rev-parse HEAD)
    # An index without file times: Git must look at each file, edited within this second or not.
    rm -f "$ORACLE_LOG/index"
    GIT_INDEX_FILE="$ORACLE_LOG/index" git read-tree HEAD
    GIT_INDEX_FILE="$ORACLE_LOG/index" git add -A
    tree=$(GIT_INDEX_FILE="$ORACLE_LOG/index" git write-tree)
    made=$(printf 'dvc: commit experiment %s' "$tree" | git commit-tree "$tree" -p "${2:-$base}")
    git update-ref "refs/exps/$(printf '%.2s' "$base")/${base#??}/$1" "$made"
    git reset -q --hard HEAD
    git clean -fdq
}

# tip NAME   the last commit of that experiment
tip() { git for-each-ref --format='%(objectname)' "refs/exps/*/*/$1"; }

# steps NAME LR FROM TO [ON]   that many checkpoints more of an experiment of `steps_pipeline`, on those that it has
# or on the commit ON
steps() {
    on=${5:-}
    for step in $(seq "$3" "$4"); do
        echo "lr: $2" >params.yaml
        printf '{"step": %s, "loss": 0.%s}\n' "$step" "$((9 - step))" >metrics.json
        experiment "$1" "${on:-$(tip "$1")}"
        on=
    done
}

# A stage with checkpoints as it is after a run that made none: what listing commands show of checkpoints.
steps_pipeline() {
    file dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: python train.py
	    outs:
	    - model.txt: {checkpoint: true}
	    params: [lr]
	    metrics:
	    - metrics.json: {cache: false}
	TXT
    echo 'lr: 0.1' >params.yaml
    echo '{"step": 0, "loss": 1.0}' >metrics.json
    commit baseline
}

# Three experiments of one baseline, with params and metrics and without a pipeline: what the
# listing commands show, made by hand so that every id and date is fixed.
three_experiments() {
    file params.yaml <<-TXT
	lr: 0.1
	epochs: 3
	model:
	  units: 64
	  layers: [1, 2, 3]
	TXT
    file metrics.json <<-TXT
	{"acc": 0.19999999999999998, "loss": {"v": 1.23456789e-07, "big": 12345678.901234}, "n": 3, "name": "str, \"q\""}
	TXT
    file dvc.yaml <<-TXT
	params: [params.yaml]
	metrics: [metrics.json]
	TXT
    commit baseline
    sed -i 's/lr: .*/lr: 0.5/' params.yaml
    sed -i 's/"acc": [0-9.]*/"acc": 0.5/' metrics.json
    experiment exp-one
    sed -i 's/lr: .*/lr: 0.3/; s/epochs: .*/epochs: 10/' params.yaml
    sed -i 's/"acc": [0-9.]*/"acc": 0.3333333333/; s/"n": 3/"n": 4/' metrics.json
    experiment two
    sed -i 's/units: .*/units: 128/; s/lr: .*/lr: 1e-5/' params.yaml
    rm metrics.json
    experiment third
}

# Data, a stage, files of Git and others: what `ls` is asked about.
listed_project() {
    project
    mkdir -p data/sub code/deep
    echo 1 >data/a
    echo 22 >data/sub/b
    echo x >code/x.py
    echo '#!/bin/sh' >code/run.sh
    chmod +x code/run.sh
    echo d >code/deep/d
    seq 100 >big
    mkdir code/out
    echo o >code/out/o
    dvc add -q data big code/out
    file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo 1 >m.json; seq 2000 >res
	    deps: [big]
	    outs: [res]
	    metrics:
	    - m.json:
	        cache: false
	TXT
    dvc repro -q
    commit one
}

# --- the queue ---------------------------------------------------------------------------------

# A stage that takes no time: m.yaml is a copy of params.yaml.
tiny_pipeline() {
    file params.yaml <<-TXT
	lr: 0.1
	n: 3
	TXT
    file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: ${1:-cat params.yaml >m.yaml}
	    params: [lr]
	    metrics:
	    - m.yaml:
	        cache: false
	TXT
}

# The same, but each experiment says that it has begun (/ext/began.NAME) and waits for /ext/go.
waiting_pipeline() {
    tiny_pipeline "sh wait.sh && cat params.yaml >m.yaml"
    file wait.sh <<-'TXT'
	echo begun
	: >"$ORACLE_BASE/ext/began.$DVC_EXP_NAME"
	while [ ! -e "$ORACLE_BASE/ext/go" ]; do sleep 0.05; done
	TXT
}

# until_there FILE   wait for it, for 30 s at most
until_there() {
    turns=0
    until [ -e "$1" ]; do
        turns=$((turns + 1))
        [ "$turns" -lt 600 ] || return 1
        sleep 0.05
    done
}

# until_done N   wait until N tasks of the queue have their results; who looks may have to settle what was killed
until_done() {
    turns=0
    until [ "$(find .dvc/tmp/exps/celery/result -name 'celery-task-meta-*' 2>/dev/null | wc -l)" -ge "$1" ]; do
        turns=$((turns + 1))
        [ "$turns" -lt 600 ] || return 1
        [ "$((turns % 40))" != 0 ] || dvc queue status >/dev/null
        sleep 0.05
    done
}

# Wait until the workers have ended: DVC's stay for 10 s when there is nothing to do, ours hold a lock to their end.
workers_gone() {
    for lock in .dvc/tmp/exps/cdvc/worker-*.lock; do
        [ ! -e "$lock" ] || flock "$lock" true
    done
    for file in .dvc/tmp/exps/celery/*.pid; do
        pid=$(cat "$file" 2>/dev/null || :)
        while [ "$pid" ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
    done
}

# Tasks without the numbers of their commits, and without the workers, who come and go.
queue_status() { sh_run 'dvc queue status | sed -n "/^Worker/d; /^$/d; s/^[0-9a-f]\{7\}  //; p"'; }

# --- checkpoints --------------------------------------------------------------------------------

# ckpt.sh with the word `checkpoint`, by which stages of a case ask for one.
checkpoint_words() {
    file ckpt.sh <<-'TXT'
	checkpoint() {
	    [ "${DVC_CHECKPOINT:-}" ] || return 0
	    : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"
	    while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.01; done
	}
	TXT
}

# ref NAME   the full name of the experiment's ref
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }

# set_param KEY VALUE
set_param() { sed -i "s/^$1: .*/$1: $2/" params.yaml; }

# --- what DVC 2 left ---------------------------------------------------------------------------

# old_object TEXT [.dir]   an object as DVC 2 keeps it, under the md5 of its text without "\r";
# its name is then in $oid.
old_object() {
    oid=$(printf '%b' "$1" | tr -d '\r' | md5sum | cut -d' ' -f1)${2:-}
    rest=${oid#??}
    mkdir -p ".dvc/cache/${oid%"$rest"}"
    [ ! -e ".dvc/cache/${oid%"$rest"}/$rest" ] || return 0
    printf '%b' "$1" >".dvc/cache/${oid%"$rest"}/$rest"
    chmod 444 ".dvc/cache/${oid%"$rest"}/$rest"
}

# A directory and a file, added with DVC 2: f and d/crlf have DOS line ends, and $crlf is their name.
old_data() {
    old_object 'one\n'
    one=$oid
    old_object 'a\r\nb\r\n'
    crlf=$oid
    old_object "[{\"md5\": \"$crlf\", \"relpath\": \"crlf\"}, {\"md5\": \"$one\", \"relpath\": \"one\"}]" .dir
    printf 'outs:\n- md5: %s\n  size: 10\n  nfiles: 2\n  path: d\n' "$oid" >d.dvc
    printf 'outs:\n- md5: %s\n  size: 6\n  path: f\n' "$crlf" >f.dvc
}

# Stages a and b over that data, run with DVC 2.
old_stages() {
    printf 'in\r\n' >in
    old_object 'in\r\n'
    in=$oid
    last=$(printf 'in\na\nb\n' | md5sum | cut -d' ' -f1)
    file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cat in >out
	    deps: [in]
	    outs: [out]
	  b:
	    cmd: cat out f >last
	    deps: [out, f]
	    metrics:
	    - last:
	        cache: false
	TXT
    file dvc.lock <<-TXT
	schema: '2.0'
	stages:
	  a:
	    cmd: cat in >out
	    deps:
	    - path: in
	      md5: $in
	      size: 4
	    outs:
	    - path: out
	      md5: $in
	      size: 4
	  b:
	    cmd: cat out f >last
	    deps:
	    - path: out
	      md5: $in
	      size: 4
	    - path: f
	      md5: $crlf
	      size: 6
	    outs:
	    - path: last
	      md5: $last
	      size: 10
	TXT
}

# Wait until the clock shows another second, where dates of the program's own commits decide.
tick() {
    now=$(date +%s)
    while [ "$(date +%s)" = "$now" ]; do sleep 0.05; done
}

# --- handover stories: both programs, and assertions ------------------------------------------

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# with_dvc VERSION COMMAND...   the command with this DVC first on PATH, for what it starts too
with_dvc() {
    version=$1
    shift
    # shellcheck disable=SC2030 # in a subshell, so that it ends with the command
    (PATH=$ORACLE_INSTALLED/$version/bin:$PATH && export PATH && "$@")
}

# needs NAME   the story is skipped when tools/oracle-setup has not installed it
needs() {
    if [ ! -x "$ORACLE_INSTALLED/$1/bin/dvc" ]; then
        echo "tools/oracle-setup $1 installs what it needs" >"$ORACLE_LOG/skip"
        exit 77
    fi
}

# eventually COMMAND...   wait until it succeeds, two minutes at most: workers of DVC take their time
eventually() {
    for _ in $(seq 600); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.2
    done
    fail "never: $*"
}

# expect CODE COMMAND...   its output is kept in $out and $err for the assertions that follow
expect() {
    want=$1
    shift
    printf '$ %s\n' "$*" >&2
    out=$ORACLE_LOG/out err=$ORACLE_LOG/err
    if "$@" >"$out" 2>"$err" </dev/null; then got=0; else got=$?; fi
    sed 's/^/    /' "$out" "$err" >&2
    [ "$got" = "$want" ] || fail "exit code $got, not $want: $*"
}

says() { grep -qF -- "$1" "$out" "$err" || fail "does not say: $1"; }
says_not() { ! grep -qF -- "$1" "$out" "$err" || fail "says: $1"; }
same() { cmp -- "$1" "$2" >&2 || fail "differ: $1 $2"; }

# A template of plots, `-t t`, that shows all that was filled in.
plots_template() {
    file .dvc/plots/t.json <<-TXT
	{"data": "<DVC_METRIC_DATA>", "title": "<DVC_METRIC_TITLE>", "x": "<DVC_METRIC_X>", "y": "<DVC_METRIC_Y>",
	 "x_label": "<DVC_METRIC_X_LABEL>", "y_label": "<DVC_METRIC_Y_LABEL>", "color": "<DVC_METRIC_COLOR>"}
	TXT
}

# A project with that template and files of two fields; dvc.yaml is what stands on stdin.
plots_project() {
    project
    plots_template
    file logs.csv <<-TXT
	step,loss,acc
	0,1.0,0.1
	1,0.5,0.4
	TXT
    file val.json <<-TXT
	[{"epoch": 1, "loss": 0.75}, {"epoch": 2, "loss": 0.25}]
	TXT
    file dvc.yaml
    commit plots
}

# Two commits and two experiments of the second: logs.csv grows, plots.json is drawn by a title.
plots_history() {
    plots_project <<-TXT
	plots:
	- logs.csv: {template: t, x: step, y: loss}
	- losses: {template: t, y: {plots.json: loss}}
	TXT
    echo '[{"loss": 1}, {"loss": 2}]' >plots.json
    commit one
    git tag v1
    printf '2,0.25,0.8\n' >>logs.csv
    commit two
    printf '3,0.125,0.9\n' >>logs.csv
    experiment exp-one
    echo '[{"loss": 5}, {"loss": 6}]' >plots.json
    experiment exp-two
}

# A stage with a metric and two plots, of which one says how it is drawn; nothing has been run.
plots_pipeline() {
    file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    deps:
	    - train.sh
	    outs:
	    - model
	    metrics:
	    - m.json:
	        cache: false
	    plots:
	    - logs.csv
	    - w.csv:
	        cache: false
	        x: step
	        title: of w
	TXT
}
