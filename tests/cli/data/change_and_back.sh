# A tracked file is changed, recorded, and taken back to an older version.
project
echo one >data.txt
run dvc add data.txt <<'END'

To track the changes with git, run:

	git add .gitignore data.txt.dvc

To enable auto staging, run:

	dvc config core.autostage true
END
commit one
echo two >data.txt
run dvc status <<'END'
data.txt.dvc:
	changed outs:
		modified:           data.txt
END
quietly dvc add data.txt
commit two
git checkout -q HEAD~1 -- data.txt.dvc
run dvc checkout <<'END'
M       data.txt
END
run cat data.txt <<'END'
one
END
run dvc status <<'END'
Data and pipelines are up to date.
END
