# -d: all that the target depends on, too; -R: all below a directory.
project
echo 1 >raw
mkdir sub
echo 2 >sub/x
run -q dvc add raw sub/x
file dvc.yaml <<-TXT
	stages:
	  first:
	    cmd: cp raw one
	    deps: [raw]
	    outs: [one]
	  second:
	    cmd: cp one two
	    deps: [one]
	    outs: [two]
TXT
run -q dvc repro
chmod u+w raw one two sub/x
for f in raw one two sub/x; do echo changed >>$f; done
run dvc commit -f -d second
run dvc status
run dvc commit -f -R sub
run dvc commit -f -d nosuch
run dvc status
