# Without Git everything but experiments works.
quietly dvc init --no-scm
file dvc.yaml <<-'TXT'
	stages:
	  hello:
	    cmd: echo hello >hello.txt
	    outs: [hello.txt]
TXT
run dvc repro <<'END'
Running stage 'hello':
> echo hello >hello.txt
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'
Use `dvc push` to send your updates to remote storage.
END
run dvc status <<'END'
Data and pipelines are up to date.
END
run dvc exp run <<'END'
ERROR: Only supported for Git repositories. If you're seeing this error in a Git repo, try updating the DVC configuration with `dvc config core.no_scm false`.
[exit 255]
END
run ls -A <<'END'
.dvc
.dvcignore
dvc.lock
dvc.yaml
hello.txt
END
