# An output is taken out of a stage.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: echo 1 | tee x >y
	    outs:
	    - x
	    - y
TXT
run -q dvc repro
sed -i '/- y/d' dvc.yaml
run dvc status
run dvc repro
run cat .gitignore
