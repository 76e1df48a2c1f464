# Only what stages use: --deps; several files; subdirectories.
deviation line-order 1 2 4
project
printf 'a: 1\nb: 1\n' >params.yaml
mkdir sub
printf '{"c": 1, "d": {"e": 1}}' >sub/p.json
printf 'z: 1\n' >sub/params.yaml
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - a
	    - sub/p.json: [d]
TXT
commit base
printf 'a: 2\nb: 2\n' >params.yaml
printf '{"c": 2, "d": {"e": 2}}' >sub/p.json
printf 'z: 2\n' >sub/params.yaml
run dvc params diff
run dvc params diff --deps
run -j dvc params diff --json
cd sub
run dvc params diff
cd ..
