# Outputs and dependencies as JSON: cached or not, sources of data, directories.
project
mkdir d
echo 1 >d/a
echo 2 >data
run -q dvc add d data
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: cat data >cached; cat data >plain; mkdir -p dir; cat data >dir/f
    deps: [data, d]
    outs:
    - cached
    - plain: {cache: false}
    - dir
TXT
run -q dvc repro
commit pipeline
run -j dvc exp show --json
run dvc exp show --csv
