# A part of the pipeline, one stage alone, and looking without doing.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in a.txt
	    deps: [in]
	    outs: [a.txt]
	  b:
	    cmd: cp a.txt b.txt
	    deps: [a.txt]
	    outs: [b.txt]
	  c:
	    cmd: cp in c.txt
	    deps: [in]
	    outs: [c.txt]
TXT
echo 1 >in
commit pipeline
quietly dvc exp run -n one b
run ls <<'END'
a.txt
b.txt
dvc.lock
dvc.yaml
in
END
echo 2 >in
run dvc repro --dry <<'END'
Running stage 'a':
> cp in a.txt

Stage 'b' didn't change, skipping
Running stage 'c':
> cp in c.txt
Use `dvc push` to send your updates to remote storage.
END
run dvc repro -s b <<'END'
Stage 'b' didn't change, skipping
Data and pipelines are up to date.
END
run cat b.txt <<'END'
1
END
run dvc repro nosuch <<'END'
ERROR: Stage 'nosuch' not found inside 'dvc.yaml' file
[exit 255]
END
run dvc repro a c <<'END'
Running stage 'a':
> cp in a.txt
Updating lock file 'dvc.lock'

Running stage 'c':
> cp in c.txt
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add .gitignore dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
