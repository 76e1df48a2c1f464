# From an empty directory to a first result: init, track data, describe a stage, run it.
quietly git init
run dvc root <<'END'
ERROR: you are not inside of a DVC repository (checked up to mount point '/')
[exit 253]
END
quietly dvc init
run git status --short <<'END'
A  .dvc/.gitignore
A  .dvc/config
A  .dvcignore
END
commit "Initialize DVC"
printf 'one\ntwo\n' >data.txt
run dvc add data.txt <<'END'

To track the changes with git, run:

	git add .gitignore data.txt.dvc

To enable auto staging, run:

	dvc config core.autostage true
END
run cat data.txt.dvc .gitignore <<'END'
outs:
- md5: 2094b601daac3d68f5aed51d3c20f7cd
  size: 8
  hash: md5
  path: data.txt
/data.txt
END
file dvc.yaml <<-'TXT'
	stages:
	  count:
	    cmd: wc -l <data.txt >count.txt
	    deps:
	    - data.txt
	    outs:
	    - count.txt
TXT
run dvc status <<'END'
count:
	changed deps:
		modified:           data.txt
	changed outs:
		deleted:            count.txt
END
run dvc repro <<'END'
'data.txt.dvc' didn't change, skipping
Running stage 'count':
> wc -l <data.txt >count.txt
Generating lock file 'dvc.lock'
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
run cat dvc.lock <<'END'
schema: '2.0'
stages:
  count:
    cmd: wc -l <data.txt >count.txt
    deps:
    - path: data.txt
      hash: md5
      md5: 2094b601daac3d68f5aed51d3c20f7cd
      size: 8
    outs:
    - path: count.txt
      hash: md5
      md5: 26ab0db90d72e28ad0ba1e22ee510510
      size: 2
END
run dvc repro <<'END'
'data.txt.dvc' didn't change, skipping
Stage 'count' didn't change, skipping
Data and pipelines are up to date.
END
