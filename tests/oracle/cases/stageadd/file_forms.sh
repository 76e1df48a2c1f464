# Files that DVC writes anew: added to, ours keeps their form.
deviation yaml-layout dvc.yaml
project
file dvc.yaml <<-TXT
	# about the file

	stages:
	    # about a
	    a:
	        cmd: echo 1   # why
	        deps: [in, 'other']

	        outs:
	            - a.out   # what
	    # behind

	# about params
	params:
	    - params.yaml
TXT
run dvc stage add -n b -d a.out -o b.out 'cat a.out >b.out'
run dvc stage add -f -n a -d in -d other -o a.out 'echo 2'
snapshot
printf '# nothing yet\n' >dvc.yaml
run dvc stage add -n b -d a.out 'echo 1'
snapshot
printf 'params: [p.yaml]\n' >dvc.yaml
run dvc stage add -n b -d a.out 'echo 1'
snapshot
printf 'stages: {}\n' >dvc.yaml
run dvc stage add -n b -d a.out 'echo 1'
snapshot
printf 'stages: {a: {cmd: echo 1}}\n' >dvc.yaml
run dvc stage add -n b -d a.out 'echo 1'
snapshot
: >dvc.yaml
run dvc stage add -n b -d a.out 'echo 1'
snapshot
printf 'stages:\n' >dvc.yaml
run -h dvc stage add -n b -d a.out 'echo 1'
