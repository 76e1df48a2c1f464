# A target of another directory, from above and from below.
project
mkdir -p sub/x
file sub/dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: basename $PWD >o, outs: [o]}
TXT
run dvc repro sub/dvc.yaml
run dvc repro sub/dvc.yaml:s
cd sub/x
run dvc repro ../dvc.yaml:s
run dvc repro -f ../dvc.yaml
run dvc repro
