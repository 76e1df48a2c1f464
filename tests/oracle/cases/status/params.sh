# Params: changed, gone, newly tracked, a new file, a whole file.
project
printf 'a: 1\nb: 2\nc: {d: 1, e: [1, 2]}\n' >params.yaml
printf '{"x": 1}\n' >other.json
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: echo hi >out
	    params:
	    - a
	    - b
	    - c.d
	    outs:
	    - out
TXT
run -q dvc repro
printf 'a: 1\nc: {d: 2, e: [1, 2]}\n' >params.yaml
run dvc status
printf 'a: 1\nb: 2\nc: {d: 1, e: [1, 2]}\n' >params.yaml
sed -i 's/- c.d/- c.d\n    - c.e\n    - other.json:/' dvc.yaml
run dvc status
run -j dvc status --json
