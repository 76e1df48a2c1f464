# -j runs stages beside each other: each of these two waits for the other's file, one alone would never end.
project
file dvc.yaml <<-'TXT'
	stages:
	  left:
	    cmd: touch l.started; for i in $(seq 200); do [ -e r.started ] && break; sleep 0.05; done; [ -e r.started ] && echo left >left
	    outs: [left]
	  right:
	    cmd: touch r.started; for i in $(seq 200); do [ -e l.started ] && break; sleep 0.05; done; [ -e l.started ] && echo right >right
	    outs: [right]
	  both:
	    cmd:
	    - cat left right >both
	    - cat both; echo to stderr >&2
	    deps: [left, right]
	    outs: [both]
TXT
quietly dvc repro -j 2 left right
run dvc repro -j 8 <<'END'
Stage 'left' didn't change, skipping
Stage 'right' didn't change, skipping
Running stage 'both':
[both] > cat left right >both
[both] > cat both; echo to stderr >&2
[both] left
[both] right
[both] to stderr
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add .gitignore dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
run dvc status <<'END'
Data and pipelines are up to date.
END
run cat .dvc/tmp/rwlock <<'END'
{}
END
