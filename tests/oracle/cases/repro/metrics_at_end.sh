# --metrics does not exist in this DVC.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: 'echo 1', outs: []}
TXT
run -q dvc repro --no-such-option
run dvc repro -P -s
run dvc repro a a
