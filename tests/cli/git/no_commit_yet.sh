# A repository without a commit.
quietly git init
quietly dvc init
small_pipeline
run dvc exp run <<'END'
ERROR: unexpected error - Empty git repo

Having any troubles? Hit us up at https://dvc.org/support, we are always happy to help!
[exit 255]
END
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
