# Overrides that cannot be parsed.
deviation error-words
project
small_pipeline
commit pipeline
for override in lr '=1' lr=a=b 'lr=[1' 'lr={a' "lr='x" 'lr=~' 'l[0]=1' 'lr=é' 'lr=a#b' 'lr=nosuch(1)' 'lr=[1,2,]' '' 'lr=glob(*)'; do
    run dvc exp run -n e1 -S "$override"
done
