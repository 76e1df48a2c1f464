# Templates in deps and outs.
project
echo 'in: a.txt' >params.yaml
echo 1 >a.txt
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'cp ${in} out', deps: ['${in}'], outs: [out]}
TXT
run dvc repro
cp a.txt b.txt
echo 'in: b.txt' >params.yaml
run dvc status
run dvc repro
