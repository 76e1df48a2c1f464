# A file that is shown for another reason shows no more for templates.
deviation line-order
project
printf 'a: 1\nb: 2\n' >p.yaml
printf 'x: 1\ny: 2\n' >params.yaml
file dvc.yaml <<-'TXT'
	vars: [p.yaml]
	stages:
	  s:
	    cmd: echo ${a} ${x}
	    params: [{p.yaml: [b]}]
TXT
commit all
sed -i 's/1/3/; s/2/4/' p.yaml params.yaml
run dvc params diff
run dvc params diff --deps
sed -i '/params:/d' dvc.yaml
run dvc params diff --deps
printf 'params: [p.yaml]\n' >>dvc.yaml
run dvc params diff
