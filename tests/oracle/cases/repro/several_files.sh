# Pipelines in several directories that need each other, with data files between them.
project
mkdir -p prep train
echo raw >prep/raw
file prep/dvc.yaml <<-TXT
	stages:
	  clean:
	    cmd: cp raw clean
	    deps: [raw]
	    outs: [clean]
TXT
file train/dvc.yaml <<-TXT
	stages:
	  fit:
	    cmd: cp ../prep/clean model
	    deps: [../prep/clean]
	    params: [lr]
	    outs: [model]
TXT
echo 'lr: 1' >train/params.yaml
run -q dvc add prep/raw
run dvc repro train/dvc.yaml
cd train
run dvc repro
sed -i 's/1/2/' params.yaml
run dvc status
run dvc repro fit
echo new >../prep/raw
run dvc repro ../prep/dvc.yaml:clean
run dvc status
