# Nothing of that name; an output that is not there; a changed command.
project
file dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: echo a >a.out
	    outs: [a.out]
TXT
run dvc commit nosuch
run dvc commit -f a
run -q dvc repro
sed -i 's/echo a/echo b/' dvc.yaml
run dvc commit
run dvc commit -f
run dvc status
rm a.out
run dvc commit
run dvc commit -f
run dvc commit a.out
run dvc commit -d a.out
run dvc commit -f a.out
