# With every kind of link each leaves what the other accepts.
for kind in copy hardlink symlink; do
    rm -rf ./* .git .dvc .dvcignore .gitignore
    project
    printf '[cache]\n    type = %s\n' "$kind" >.dvc/config
    small_pipeline
    mkdir d
    echo 1 >d/x
    : >d/empty
    expect 0 cdvc add d
    expect 0 cdvc repro
    expect 0 dvc status
    says 'Data and pipelines are up to date.'
    rm -rf d model.txt
    expect 0 dvc checkout
    expect 0 cdvc status
    says 'Data and pipelines are up to date.'
    echo three >>data.txt
    expect 0 cdvc repro
    rm -rf d model.txt
    expect 0 cdvc checkout
    expect 0 dvc status
    says 'Data and pipelines are up to date.'
    expect 0 dvc gc -w -f
    expect 0 cdvc status
    says 'Data and pipelines are up to date.'
done
