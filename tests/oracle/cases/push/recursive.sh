# -R: all below a directory, stages too; of a target, what it depends on.
project
dvc remote add -q --local -d store "$ORACLE_BASE/ext/store"
mkdir -p sub/deep
echo 1 >sub/x
echo 2 >sub/deep/y
echo 3 >z
dvc add -q sub/x sub/deep/y z
file sub/dvc.yaml <<-TXT
	stages:
	  copy:
	    cmd: cp x out
	    deps: [x]
	    outs: [out]
TXT
run -q dvc repro sub/dvc.yaml
run dvc status -c -R sub
run dvc push -R sub/deep
run dvc push -R sub
run dvc status -c -R sub
run dvc fetch -R sub
run dvc push -R .
run dvc push -R nosuch
