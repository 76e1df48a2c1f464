# What changed is said of each stage that sees it; what follows is not guessed.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp in x, deps: [in], outs: [x]}
	  b: {cmd: cp x y, deps: [x], outs: [y]}
TXT
run -q dvc repro
echo 2 >in
run dvc status
run dvc status b
run dvc status -d b
