# Words that set the scene of a story: a repository, its files, a small pipeline.  Sourced by the words of
# tests/oracle, tests/cli and tests/fault; everything here must succeed.

# Git with dates of its own: one minute passes with each commit.  The program under test is not
# given these dates, since the original would not look at them.
git() {
    GIT_AUTHOR_DATE="$(git_date)" GIT_COMMITTER_DATE="$(git_date)" command git "$@"
}

git_date() { printf '%s +0000' "$((1704067200 + 60 * ${minutes:-0}))"; }

# file PATH <<text   (creates the directories it needs)
file() {
    case $1 in */*) mkdir -p "${1%/*}" ;; esac
    cat >"$1"
}

# A Git repository with an empty DVC project, committed.  Written by hand: `init` has its own cases.
project() {
    git init -q -b main .
    mkdir -p .dvc/tmp
    : >.dvc/config
    printf '/config.local\n/tmp\n/cache\n' >.dvc/.gitignore
    printf '# none\n' >.dvcignore
    commit init
}

commit() {
    minutes=$((${minutes:-0} + 1))
    git add -A
    git commit -q --allow-empty -m "${1:-change}"
}

# The smallest useful pipeline: data.txt and the param `lr` make model.txt and metrics.json.
small_pipeline() {
    file data.txt <<-TXT
	one
	two
	TXT
    file train.sh <<-'TXT'
	lr=$(sed -n 's/^lr: //p' params.yaml)
	cat data.txt >model.txt
	echo "lr $lr" >>model.txt
	printf '{"acc": %s, "loss": {"train": 0.25}}\n' "$lr" >metrics.json
	TXT
    file params.yaml <<-TXT
	lr: 0.1
	epochs: 3
	TXT
    file dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: sh train.sh
	    deps:
	    - data.txt
	    - train.sh
	    params:
	    - lr
	    outs:
	    - model.txt
	    metrics:
	    - metrics.json:
	        cache: false
	TXT
}

# A training of `epochs` steps: each adds one to model.txt, writes metrics.json and asks for a checkpoint, as a
# program without libraries does.  FAIL: exit 7 after that many.
checkpoint_pipeline() {
    file train.sh <<-'TXT'
	n=$(cat model.txt 2>/dev/null || echo 0)
	epochs=$(sed -n 's/^epochs: //p' params.yaml)
	echo "from $n"
	for i in $(seq "$epochs"); do
	    n=$((n + 1))
	    echo "$n" >model.txt
	    printf '{"step": %s}\n' "$n" >metrics.json
	    [ -z "${DVC_CHECKPOINT:-}" ] || { : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"; while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.01; done; }
	    [ "${FAIL:-}" != "$i" ] || { echo "{\"step\": half" >metrics.json; exit 7; }
	done
	TXT
    file params.yaml <<-TXT
	lr: 0.1
	epochs: 2
	TXT
    file dvc.yaml <<-TXT
	stages:
	  train:
	    cmd: sh train.sh
	    deps: [train.sh]
	    params: [lr, epochs]
	    outs:
	    - model.txt: {checkpoint: true}
	    metrics:
	    - metrics.json: {cache: false}
	TXT
}

# The same with a directory: model/n counts, and each step leaves a file of its own beside it.
checkpoint_directory() {
    checkpoint_pipeline
    sed -i 's/model\.txt: /model: /' dvc.yaml
    sed -i -e '1i mkdir -p model' -e 's|model\.txt|model/n|' -e 's|^    n=.*|&; rm -f model/n; echo "weights $n of $(sed -n "s/^lr: //p" params.yaml)" >model/w$n|' train.sh
}
