# dvc.yaml files in several directories are one pipeline.
project
mkdir -p one two/deep
echo 1 >one/in
file one/dvc.yaml <<-TXT
	stages:
	  a:
	    cmd: cp in out
	    deps: [in]
	    outs: [out]
TXT
file two/deep/dvc.yaml <<-TXT
	stages:
	  b:
	    cmd: cp ../../one/out here
	    deps: [../../one/out]
	    outs: [here]
TXT
run dvc repro
run dvc repro two/deep/dvc.yaml
echo 2 >one/in
cd two
run dvc repro deep/dvc.yaml:b
run dvc status
cd deep
run dvc repro
run dvc repro b
run dvc repro ../../one/dvc.yaml:a
cd ../..
