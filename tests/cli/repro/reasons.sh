# Each reason for which a stage runs again, and only for those.
project
small_pipeline
run dvc repro <<'END'
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add .gitignore dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
echo '# comment' >>params.yaml
run dvc repro <<'END'
Stage 'train' didn't change, skipping
Data and pipelines are up to date.
END
sed -i 's/lr: .*/lr: 0.2/' params.yaml
run dvc status <<'END'
train:
	changed deps:
		params.yaml:
			modified:           lr
END
run dvc repro <<'END'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
echo three >>data.txt
run dvc status <<'END'
train:
	changed deps:
		modified:           data.txt
END
run dvc repro <<'END'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
rm model.txt
run dvc status <<'END'
train:
	changed outs:
		deleted:            model.txt
END
run dvc repro <<'END'
Stage 'train' is cached - skipping run, checking out outputs
Use `dvc push` to send your updates to remote storage.
END
sed -i 's/cmd: sh train.sh/cmd: sh -e train.sh/' dvc.yaml
run dvc status <<'END'
train:
	changed command
END
run dvc repro <<'END'
Running stage 'train':
> sh -e train.sh
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
END
run dvc repro -f <<'END'
Running stage 'train':
> sh -e train.sh
Use `dvc push` to send your updates to remote storage.
END
