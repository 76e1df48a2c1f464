# Blanks inside of the braces.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: 'echo ${ a } ${a }'}
TXT
run dvc repro
