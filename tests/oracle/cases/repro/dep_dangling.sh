# A dependency that is a symlink to nothing.
project
ln -s nowhere link
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: echo 1, deps: [link]}
TXT
run -q dvc repro
