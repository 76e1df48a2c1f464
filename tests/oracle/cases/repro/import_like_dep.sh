# A .dvc file whose data changed is verified and recorded, then its users run.
project
echo 1 >data
run -q dvc add data
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp data o, deps: [data], outs: [o]}
TXT
run dvc repro
echo 2 >data
run dvc repro
run dvc repro data.dvc
