# Templates of commits, with the files of those commits.
deviation unread-revisions
deviation line-order
project
printf 'lr: 1\n' >params.yaml
printf 'k: 1\n' >v.yaml
file dvc.yaml <<-'TXT'
	vars: [v.yaml]
	metrics: ["m${k}.json"]
	stages:
	  s:
	    foreach: [a, b]
	    do:
	      cmd: echo ${item} ${lr} ${k} > ${item}
	      outs: ["${item}"]
TXT
printf '{"m": 1}' >m1.json
printf '{"m": 2}' >m2.json
commit one
printf 'k: 2\n' >v.yaml
commit two
git rm -q v.yaml
commit broken
printf 'k: 3\n' >v.yaml
run dvc exp show --csv -A
run -j dvc exp show --json -n 3
run dvc params diff HEAD~2 HEAD~1
run dvc metrics diff HEAD~2 HEAD~1
run dvc params diff HEAD~1
