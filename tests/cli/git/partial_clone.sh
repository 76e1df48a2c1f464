# In a clone without blobs, which Git fetches when they are asked for.
project
small_pipeline
mkdir old
echo x >old/file
commit pipeline
git config uploadpack.allowFilter true
git config uploadpack.allowAnySHA1InWant true
git clone -q --filter=blob:none "file://$PWD" ../ext/clone
cd ../ext/clone
run dvc exp run -n partial -S lr=0.3 <<'END'
Reproducing experiment 'partial'
WARNING: No file hash info found for '/ext/clone/model.txt'. It won't be created.
Running stage 'train':
> sh train.sh
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'

Ran experiment(s): partial
Experiment results have been applied to your workspace.
END
run dvc exp list --name-only <<'END'
partial
END
run sh -c 'dvc exp show --csv --drop Created --num 1 | cut -d, -f1,3- | tr -d "\\r"' <<'END'
Experiment,typ,parent,acc,loss.train,lr,epochs,data.txt,train.sh
,baseline,,0.3,0.25,0.3,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
,baseline,,!,!,0.1,3,,
partial,branch_base,,0.3,0.25,0.3,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
END
