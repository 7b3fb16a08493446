package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.status.Refusals.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            one or more objects failed to apply, reason: pods "web-1" is forbidden: exceeded quota: compute, requested: requests.cpu=2, used: requests.cpu=5, limited: requests.cpu=6 (retried 5 times). | QUOTA_EXCEEDED | quota 'compute' has no room: requests.cpu=2 is asked for, requests.cpu=5 is in use, requests.cpu=6 is the limit
            Failed last sync attempt to [0f1e2d3c]: one or more objects failed to apply, reason: deployments.apps "web" is forbidden: ValidatingAdmissionPolicy 'image-tags' with binding 'image-tags' denied request: no tag (retried 5 times). | ADMISSION_DENIED | the admission policy 'image-tags' refuses it: no tag
            admission webhook "validate.example" denied the request: no owner | ADMISSION_DENIED | the webhook 'validate.example' refuses it: no owner
            Internal error occurred: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": dial tcp 10.0.0.1:443: connect: connection refused | WEBHOOK_UNREACHABLE | the webhook 'webhook.cert-manager.io' doesn't answer, and nothing is accepted without it
            Deployment.apps "web" is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{"a":"b"}}: field is immutable | IMMUTABLE_FIELD | spec.selector can't be changed once the object exists
            Service "web" is invalid: spec.clusterIPs[0]: Invalid value: []string{"None"}: may not change once set | IMMUTABLE_FIELD | spec.clusterIPs[0] can't be changed once the object exists
            StatefulSet.apps "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals' are forbidden | IMMUTABLE_FIELD | a field can't be changed once the object exists
            The Kubernetes API could not find monitoring.coreos.com/ServiceMonitor for requested resource shop/web. Make sure the "ServiceMonitor" CRD is installed on the destination cluster. | KIND_MISSING | the cluster doesn't know the kind ServiceMonitor of monitoring.coreos.com
            The Kubernetes API could not find version "v2" of keda.sh/ScaledObject for requested resource shop/web. Version "v1alpha1" of keda.sh/ScaledObject is installed on the destination cluster. | KIND_MISSING | the cluster doesn't know the kind ScaledObject of keda.sh
            no matches for kind "Rollout" in version "argoproj.io/v1alpha1" | KIND_MISSING | the cluster doesn't know the kind Rollout of argoproj.io/v1alpha1
            namespace billing is not permitted in project 'product-shop' | NOT_PERMITTED | the project 'product-shop' doesn't permit the namespace 'billing'
            application destination server 'https://kubernetes.default.svc' and namespace 'billing' do not match any of the allowed destinations in project 'product-shop' | NOT_PERMITTED | the project 'product-shop' doesn't permit the namespace 'billing'
            resource rbac.authorization.k8s.io:Role is not permitted in project product-shop. | NOT_PERMITTED | the project 'product-shop' doesn't permit the kind Role
            resource :Secret is not permitted in project product-shop | NOT_PERMITTED | the project 'product-shop' doesn't permit the kind Secret
            application repo https://git.acme.example/x.git is not permitted in project 'product-shop' | NOT_PERMITTED | the project 'product-shop' doesn't permit the repository https://git.acme.example/x.git
            Waiting for pruning confirmation of v1/PersistentVolumeClaim/web-data and 1 more resources | CONFIRMATION_NEEDED | it waits until somebody confirms that v1/PersistentVolumeClaim/web-data and 1 more resources may be deleted
            one or more synchronization tasks completed unsuccessfully, reason: namespaces "shop" not found (retried 5 times). | NAMESPACE_MISSING | the namespace 'shop' isn't there
            deployments.apps "web" is forbidden: User "system:serviceaccount:shop:argocd-sync" cannot patch resource "deployments" in API group "apps" in the namespace "shop" | RIGHTS_MISSING | system:serviceaccount:shop:argocd-sync has no right to patch deployments
            ConfigMap/flags is part of applications argocd/shop.web and shop.api | OBJECT_SHARED | two Applications claim the same object: argocd/shop.web and shop.api
            Apply failed with 1 conflict: conflict with "kubectl-edit" using apps/v1: .spec.replicas | FIELD_CONFLICT | 'kubectl-edit' has written the same fields, and keeps them
            Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = authentication required | REPOSITORY_UNREADABLE | Argo CD can't read the Git repository
            Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = clusters/production/products/shop/web: app path does not exist | FOLDER_MISSING | the folder that it syncs isn't in Git
            rpc error: code = DeadlineExceeded desc = context deadline exceeded | UNREACHABLE | Argo CD got no answer in time
            Job has reached the specified backoff limit | JOB_FAILED | it has failed as often as it may
            Job was active longer than specified deadline | JOB_FAILED | it took longer than it may
            HTTPRoute.gateway.networking.k8s.io "web" is invalid: spec.hostnames[0]: Too long: may not be more than 253 bytes | OBJECT_INVALID | the API server refuses a value: spec.hostnames[0]: Too long: may not be more than 253 bytes
            one or more objects failed to apply, reason: something new. Retrying attempt #2 at 9:00PM. | SYNC_FAILED | something new
            """)
    void knownMessagesAreSaidInPlainWords(String message, Reason reason, String sentence) {
        Refusal refusal = Refusals.of(message, Reason.SYNC_FAILED, "look");

        assertThat(refusal.sentence()).isEqualTo(sentence);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.hint()).isNotEmpty();
    }

    @Test
    void anUnknownMessageIsOneShortLine() {
        String sentence = Refusals.of("a\n\tb " + "x".repeat(1000), Reason.SYNC_FAILED, "look")
                .sentence();

        assertThat(sentence).startsWith("a b xxx").endsWith("…").hasSizeLessThan(310);
    }
}
