# What the runs that are cut short start from.  Sourced with the name of a scene; each is prepared once and then copied.

set -eu
. "$SUPPORT/scenery.sh"

# A user in the middle of work: tracked files edited, some of it staged, files that Git does not know.
edits() {
    echo 'edited, not staged' >>notes.txt
    echo 'staged' >staged.txt
    echo 'staged' >>both.txt
    git add staged.txt both.txt
    echo 'and edited again' >>both.txt
    echo 'unknown to Git' >untracked.txt
}

# Two stages, the second makes a directory; one run is committed.  cut_here.sh lets a test stop inside of a stage.
scene_experiment() {
    project
    file params.yaml <<-'TXT'
	lr: 0.1   # the step
	epochs: 3
	TXT
    file train.sh <<-'TXT'
	lr=$(sed -n 's/^lr: \([^ ]*\).*/\1/p' params.yaml)
	cat data.txt >model.txt && echo "lr $lr" >>model.txt
	printf '{"acc": %s}\n' "$lr" >metrics.json
	TXT
    file report.sh <<-'TXT'
	[ -z "$FAULT_FAIL" ] || exit 3
	[ ! -e "$FAULT_FIFO" ] || { echo $$ >"$FAULT_STARTED"; cat "$FAULT_FIFO" >/dev/null; }
	mkdir -p report && cp model.txt report/model && wc -l <model.txt >report/lines
	TXT
    file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    deps: [data.txt, train.sh]
	    params: [lr]
	    outs: [model.txt]
	    metrics:
	    - metrics.json:
	        cache: false
	  report:
	    cmd: sh report.sh
	    deps: [model.txt, report.sh]
	    outs: [report]
	TXT
    echo one >data.txt
    dvc add -q data.txt
    echo notes >notes.txt
    echo both >both.txt
    commit pipeline
    dvc repro -q
    commit baseline
    edits
}

# The same, and the tracked data was changed without telling anybody: its new content is in no cache yet.
scene_data() {
    scene_experiment
    echo two >>data.txt
}

# The same with a series and an image that are drawn; a page of before is there.
scene_plots() {
    scene_experiment
    printf 'step,acc\n0,0.1\n1,0.4\n' >log.csv
    printf '<svg xmlns="http://www.w3.org/2000/svg"/>' >picture.svg
    printf 'plots:\n- log.csv:\n    x: step\n- picture.svg\n' >>dvc.yaml
    git add log.csv picture.svg dvc.yaml
    mkdir -p dvc_plots/static
    echo old >dvc_plots/index.html
    echo old >dvc_plots/static/workspace_picture.svg
}

# One experiment waits in the queue.
scene_queued() {
    scene_experiment
    dvc exp run -q --queue -n q1 -S lr=0.5 -C untracked.txt
    mv .dvc/tmp/exps/celery/broker/in/*.celery.msg .dvc/tmp/exps/celery/broker/in/1_task.celery.msg
}

scene_held() {
    scene_queued
    dvc queue hold -q q1
}

# It ran, and its stage failed; now it would not.
scene_failed() {
    scene_queued
    FAULT_FAIL=1 dvc exp queue-task 1_task.celery.msg >/dev/null 2>&1 || true
}

# It ran in a directory of its own.
scene_ran() {
    scene_experiment
    dvc exp run -q --temp -n q1 -S lr=0.5
}

# And the user went on, also with data that is in no cache yet.
scene_applied() {
    scene_ran
    echo 'edited after that' >>notes.txt
    echo 'edited after that' >>untracked.txt
    echo 'staged after that' >>both.txt
    git add both.txt
    echo two >>data.txt
}

# Three stages that do not need each other, and one that needs them all; their common dep was edited.
scene_wide() {
    project
    for i in a b c; do echo "$i" >in.$i; done
    echo one >common
    file dvc.yaml <<-'TXT'
	stages:
	  each:
	    foreach: [a, b, c]
	    do:
	      cmd: cat common in.${item} >out.${item}
	      deps: [common, "in.${item}"]
	      outs: ["out.${item}"]
	  all:
	    cmd: mkdir -p all && cat out.* >all/text
	    deps: [out.a, out.b, out.c]
	    outs: [all]
	TXT
    echo notes >notes.txt
    echo both >both.txt
    commit pipeline
    dvc repro -q
    commit baseline
    edits
    echo two >common
}

# A stage that asks for three checkpoints and goes on from what it made.  What it was answered it notes outside of the project.
scene_checkpoints() {
    project
    file params.yaml <<-'TXT'
	lr: 0.1   # the step
	TXT
    file train.sh <<-'TXT'
	set -e
	lr=$(sed -n 's/^lr: \([^ ]*\).*/\1/p' params.yaml)
	n=$(cat model/step 2>/dev/null || echo 0)
	echo "from $n"
	mkdir -p model
	for i in 1 2 3; do
	    n=$((n + 1))
	    echo "$n" >model/step
	    echo "$n at $lr" >model/weights.$n
	    printf '{"step": %s}\n' "$n" >metrics.json
	    [ "$i" != 2 ] || [ ! -e "${FAULT_FIFO:-}" ] || { echo $$ >"$FAULT_STARTED"; cat "$FAULT_FIFO" >/dev/null; }
	    : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"
	    while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.01; done
	    echo "$n" >>"$TMPDIR/answered"
	done
	TXT
    file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    deps: [train.sh]
	    params: [lr]
	    outs:
	    - model: {checkpoint: true}
	    metrics:
	    - metrics.json: {cache: false}
	TXT
    echo notes >notes.txt
    echo both >both.txt
    commit pipeline
    edits
}

# A chain that goes on.
scene_begun() {
    scene_checkpoints
    dvc exp run -q -n first -S lr=0.5
}

# A file and a directory to be added, the directory for the second time.
scene_add() {
    project
    mkdir -p d/sub
    echo 1 >d/a
    echo 2 >d/sub/b
    dvc add -q d
    echo notes >notes.txt
    echo both >both.txt
    commit data
    echo 3 >d/c
    echo changed >d/a
    echo new >file.bin
    edits
}

# Files of all sizes, a directory and a remembered run; the remote, which has nothing yet, is on the same disk.
scene_push() {
    project
    mkdir -p d/sub
    echo 1 >d/a
    echo 2 >d/sub/b
    i=0
    while [ $i -lt 3000 ]; do echo "line $i of a file that is larger than what is copied by a read and a write"; i=$((i + 1)); done >file.bin
    file dvc.yaml <<-'TXT'
	stages:
	  lines:
	    cmd: wc -l <file.bin >lines
	    deps: [file.bin]
	    outs: [lines]
	TXT
    dvc add -q d file.bin
    dvc repro -q
    dvc remote add -q -d store .dvc/store
    echo notes >notes.txt
    echo both >both.txt
    commit data
    edits
}

# All is in the cache; the workspace lacks files and a part of the directory.
scene_checkout() {
    scene_push
    rm -rf d/sub file.bin lines
}

# All is on the remote, and nothing in the cache.
scene_fetch() {
    scene_push
    dvc push -q --run-cache
    rm -rf .dvc/cache
}

# Nor in the workspace.
scene_pull() {
    scene_fetch
    rm -rf d file.bin lines
}

# The same data as DVC 2 would have left it, which hashes it alike: it has no line ends of DOS.
scene_legacy() {
    scene_push
    git stash -q
    mv .dvc/cache/files/md5/?? .dvc/cache
    rm -r .dvc/cache/files .dvc/cache/runs
    sed -i '/hash: md5/d' ./*.dvc dvc.lock
    git commit -qam 'as DVC 2 has it'
    git stash pop -q --index
}

# Cache and remote have what nothing uses any more; one file of the directory that goes is in the one that stays.
scene_gc() {
    scene_push
    dvc push -q
    echo other >d/a
    rm d/sub/b
    echo other >file.bin
    dvc add -q d file.bin
    dvc repro -q
    dvc push -q
    git commit -qam changed
}

"scene_$1"
