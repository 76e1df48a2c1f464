# A param is taken out, another comes.
project
printf 'a: 1\nb: 2\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: echo 1, params: [a]}
TXT
run -q dvc repro
sed -i 's/\[a\]/[b]/' dvc.yaml
run dvc status
run dvc repro
