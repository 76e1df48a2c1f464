# Data that is not checked out, stages that never ran.
listed_project
file dvc.yaml <<-'TXT'
	stages:
	  never:
	    cmd: x
	    outs: [later, sub/later]
TXT
rm -r data big code/out
run dvc ls .
run dvc ls . -R
run dvc ls . -T
run dvc ls . sub
run dvc ls . later
run dvc ls . data/sub/b
run -j dvc ls . --json --dvc-only
run dvc ls . --dvc-only --size --show-hash
