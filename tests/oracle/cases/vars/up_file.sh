# A file of vars in the directory above.
project
mkdir d
echo 'x: 1' >v.yaml
file d/dvc.yaml <<-'TXT'
	vars: [../v.yaml]
	stages:
	  s: {cmd: 'echo ${x}'}
TXT
run dvc repro d/dvc.yaml
rm v.yaml
run dvc repro d/dvc.yaml
