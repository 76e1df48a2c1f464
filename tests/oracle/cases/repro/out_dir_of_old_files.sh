# The output directory is taken away before the command.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: mkdir o && cp in o/$(cat in), deps: [in], outs: [o]}
TXT
run dvc repro
echo 2 >in
run dvc repro
run ls o
