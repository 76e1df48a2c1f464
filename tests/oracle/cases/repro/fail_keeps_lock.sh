# A stage that fails keeps the entry of its last run.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: grep -q 1 in && cp in a, deps: [in], outs: [a]}
TXT
run dvc repro
echo 2 >in
run dvc repro
run dvc status
echo 1 >in
run dvc repro
